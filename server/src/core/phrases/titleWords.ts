import { commonTitleWords } from './commonWords.js';
import { joinWords, wordSet, type WordSet } from './phraseList.js';

/**
 * Words that stand in titles and in no person's name, lower case, in all languages. One of them is enough to say that
 * `Best Practices` after a dash is a subtitle and no speaker. In the order of their letters, which packs best.
 */
export const titleWords: WordSet = joinWords(
  commonTitleWords,
  wordSet(`
  takeaways
  aber above abstract academia academic accessibility accessible account across actions activity actually ad adaptive add adding adoption adventure adventures advice after again against age agent agentic agents ahead ahora air algo algorithm
  algorithms alive alle alles alone along als also always am amazing america american amp analyse anatomy android angular announcement announcements anomaly another ansible answer answers antes anti anwendung any anyone anything apis aplicaciones
  apple applied apprendre apprentissage approach approaches aprender aprendiendo aprendizaje après around article artificial as asia ask async así attack attacks attendees auch audience audio ausblick auth authentication authors auto automatic
  automation avanzado aware awareness away awesome aws background bad balance bank base based bash basic basics battle beautiful beauty because become becoming been before beginner beginners behind being beispiel between bien bis bits blick
  blockchain blog board body bof bonnes books boot bot both break breakfast breaking bridge bridging brief bring bringing browser buenas bugs builder builders building builds built bulk busy but button bytes cache caching cada call cant capacity
  care career case cases ce center central ces cette chain challenge challenges changing channel chaos chat cheap checking chez choice choose choosing city class classes classic classification classifiers clean clear climate close closing cluster
  clusters coding coffee collaboration collaborative collection college color command comme comment commercial common commons communication communications communities como companies comparing comparison compatibility compiler compilers complexity
  compliance composable composition computation compute computer computers computing concept concepts concert concurrency conf conferences configuration connect connected connecting connection considerations construir construire construyendo
  consulting container containers context continuous contract contracts contributing contribution contributor contributors controller conversation cool corporate cost costs could coverage covid craft crash creando crear create creating creation
  creative creator critical cross crypto cryptography créer cuando culture current custom customer customers cutting cyber cybersecurity código da daily damit dashboard dass databases dataset datasets daten datenschutz datos de dead deal dealing
  debian debug debugging decentralized decision deck declarative defense delivery dem demand demos demystifying den dependencies dependency deploying deployment deployments depuis desarrollo desde designers designing desk desktop detection deutsch
  deutschland deux developing development device devices diagnostics dialogue did different digitale dinner directions disaster discover discovery discussion distribution diversity diy django do documentation does doesnt dogs doing donde donnée
  données dont down dream drive driver drivers driving dynamic découverte développement early earth easier easy ecosystem editor education effective effects efficiency efficient einem einen einer eines einfach einführung electronics ella elle
  embedded embracing emerging empowering enabling energie engineering enough ensuring entire entre entwicklung environment environments equality er era eres erfahrung erfahrungen ergebnisse error errors eso essential essentials esta este estimates
  está están estás ethical ethics europa europe european even ever everyone everything everywhere evolution evolving execution exemple experiences experiment experimental experiments experts explained exploit exploration explore exploring expo
  express extending extension extensions extreme eye face fail failure failures fair faire faq faster fault fear federated feedback ferien few field fight file files film final finding fireside firewall firmware first flask flow flying focus follow
  food forensics formal format formats forms found foundation foundations fragen frameworks freedom freie fully functional fundamentals further futuro fuzzing games gaming ganz gap gateway gegen gemeinsam general generating generation generative
  generator geschichte gesellschaft getting gitops global goals goes going gold got governance government gpu gpus graphics graphql great green grid ground groups growing growth grundlagen guidance guides guía haben hacia haciendo hack hacker
  hackers hacking half hallway hands happen happens happy hardening hardware has hasta hate have having head healthcare heap hello help helping herramientas hey hidden highly hinter histoire historia history honest host hosted hosting hot hour hours
  house hub human humans hybrid ice ich idea ideas identity if igual ihr il image images imaging impact imperative implementation implementing important improve improved improving inclusion inclusive increasing industrial industry inference infinite
  information informational infra injection innovation insights instead institute integrating integration intelligence intelligent interaction interactive interface interfaces internal internals international internet interoperability interpreter
  introducción introducing invisible invited io ios iot isnt isolation istio its jahr jahre je jetzt jobs join jour journal journey journeys jugando just kann keep keeping kein keine kernel kick kids kill know knowledge known kritik kubernetes kunst
  können l lab labs land last latency latest launch law layer layout layouts lead leaders leadership leading learn learned learning learnings leben legacy legal lens lernen less lesson lessons let lets leur level levels leveraging liberating
  libraries libre license lifecycle light lightning lightweight like limits line linked links listening little lives living llm llms load localisation localization location logging logic logiciel logiciels logs long look looking looks loop loops
  lost love lua lunch machen machines made magic magical maintainer maintainers maintaining maintenance mais make maker makes making malware man manage managed managers managing many maps market marketing mashup massive mastering matter matters
  maximum me mean measure measurement measuring mechanics mediocre meet meets meetup mehr mejores member members mensch menschen mesh messaging meta metal metrics mi micro middleware might migrate migrating mind mini mise mission mistakes mitos
  mixed ml modeling modelling modular moment mon monde money monitoring monkeys most moving muchas multi mundo museum music must muy mysql mysteries mystery myth myths más möglichkeiten nada naming nature near need needs networking networks neu
  neues neural never news nicht nichts night nobody noch nodes non nos note nothing notre nous nouveau nouvelle nouvelles nuestra nuestro nueva nuevas nuevo number numbers numérique nunca nur o objects observability ocean oder off offene offensive
  office offline ohne old once opening operating operation operational operations operator operators opportunities opportunity optimization optimizing option orchestration order organization organizations organizer organizers oriented origin other
  otra otro ou outils outreach over own ownership où packages packaging page pages pain pair papers par parallel partner parts party pas past patch path paths paying people perfect performant pero personal perspective perspectives phone physical
  physics pick pipeline pipelines pitfalls place planet planning playing plenary plugins podcast policies political politics poor portable portal porting possible poster postgis postgres postgresql pourquoi powered powerful powering practical
  pratique pratiques praxis predicting prediction predictions premiers present presentation presenting presents preserving press preventing primeros principles privacy private problemas procesamiento proceso processing productive productivity
  products profiling profit programación programmer programmers programming programs progress projekt projet proof proper property proposal protect protecting protection protocols prototype prototyping provider proxy proyecto proyectos práctica
  prácticas présentation publishing push quand quantum quel quelle quels queries query quest question questions qui quiz quién quoi r radio rails rapid raspberry raum reactive reading ready reality really realtime recent reception recipe
  recommendations recommender recovery red redes refactoring reflection reflections register reinforcement releasing reliability reliable remarks remote rencontre rendering reporting reproducibility reproducible rescue researchers resilience
  resilient resource response responsible restful results rethinking retour retrospective return reusable reuse reverse revisited revolution rewrite rights rise risk risks roadmap robot robotics robots robust rocket role roles rooms routing running
  runtime réseau rückblick s safely safety same sandbox sane sans satellite save say saying scala scalability scalable scaling scanning scenes schedule scheduler scheduling schule schutz sciences scientific scientists scratch screen scripting
  searching second secret secrets secured securing see seeing seguridad sein selbst semantic semantics sensor sensors ser serverless servers serving sessions setting seven several shape shared sharing ship shipping short should show showcase shut si
  sich sicher sicherheit side sie signal signals silicon simpler simplified simplify simplifying simulation simulations since sind single sistema sistemas sites situ size sized sky sleep slides slow smarter so society solution solutions solve
  solving some something son sont sound sources sous spaces spatial speak speaking special specification spectrum speech sponsor sponsored sponsors sprache spring sprint sprints stage stand standard standards started starting startup startups
  stateful states static statistics status stay steps still stop stopping storytelling strategic strategies stream streaming streams street strong structure structured structures student students studio study stuff subject success successful such
  suck sucks suite summary summit super superhero supply supporting surveillance survey survival surviving sus sustainability sustainable swift switch synthetic système systèmes sécurité sí tables tabletop take taking tale tales talking taming tasks
  teach teaching technik technique techniques technologies tecnología teil tell telling ten tensor terminal terraform than that thats their them thema theorie theory there these they thing think thinking third this those thoughts threat threats
  three through throughput throwing tiempo times tiny today todo todos together token tokens told tomorrow too toolbox toolchain tooling toolkit topic topics touch tour tout toute toutes toward towards trace tracing tracking tracks tradeoffs traffic
  trail train training transfer transform transformation transforming transition translation transparency transport trap travel treat tree trends tricks tricky true trusted truth try trying très tu tuning tutorial twitter two typed typescript
  ultimate ultra um unconference understanding unified union universal universe university unleashing unlocking unofficial uns unser unsere unter until unusual upgrade upgrades upgrading us usability usando used useful uses uso utiliser utilizing
  validation values vault vectors vendor vers versioning very vez via viaje vida videos vie views virtual visibility vision visualization visualizing voice volunteer vortrag vos votre vous vulnerabilities vulnerability wahrheit wait wann want
  warehouse wars warum was wasm watch water wave ways weather webassembly webinar week weg weird well welt wenn went wer werden were whats which while whiteboard who whole wide widgets wie wild win window wir wird wireless wirtschaft wisdom wissen
  wissenschaft within wo women wonderful words worker workflows working workload workloads works workshops worlds worse worst worth would wrap write written wrong www ya years yes yet young yourself youth zeit zone zukunft zum zusammenfassung
  zwischen état überblick
`),
);

/** Words for what a person is and does, lower case: with one of them a stretch of text is a role and no name. */
export const roleWords: WordSet = wordSet(`
  administrator advocate analyst architect ceo cfo chairman cio cmo chief co-founder cofounder consultant contributor coordinator coo cpo cso cto curator designer developer director editor engineer engineering evangelist executive founder founders
  freelancer journalist lecturer librarian maintainer manager moderator officer owner postdoc president producer professor programmer researcher sci scientist senior specialist sre staff strategist student svp teacher technologist vice vp writer
  entwickler entwicklerin gründer gründerin leiter leiterin geschäftsführer professorin wissenschaftler développeur développeuse fondateur ingénieur desarrollador desarrolladora fundador ingeniero ingeniera directora
`);

/** Words of companies and institutions, lower case: one of them says that a name is an employer and no person. */
export const organisationWords: WordSet = wordSet(`
  ab academy ag agency airbnb airlines alibaba alliance amazon amd apache apple arm association associates atlassian automattic aws azure bank bbc bloomberg booking broadcom bureau canonical capital cern cisco cloudflare cnrs co college commission committee community company computing confluent consortium consulting
  corp corporation council datadog dell department digital docker dropbox ebay elastic engineering enterprise enterprises ericsson etsy europe facebook foundation fraunhofer freelance freelancer fujitsu gitlab github gmbh google government group hashicorp hewlett heroku hitachi honeycomb hospital hp huawei hub hubspot ibm igalia inc independent
  industries ing initiative inria institut institute instituto intel intuit jetbrains jpmorgan labs lab laboratories laboratory library libraries limited linkedin llc llp ltd lyft media meta micro microsoft ministry mit mongodb mozilla museum nasa national netflix network networks neo4j new nokia nvidia nyt observatory office okta openai oracle org organisation organization packard palantir partners
  paypal pinterest pivotal plc press princeton project public pulumi puppet qualcomm rackspace redhat reddit redis research robert russia s.a. salesforce samsung sap school science sciences security services shopify siemens slack snap snowflake society software solutions sony spotify square stanford startup state stripe studio studios suse systems technologies technology team telekom thoughtworks tidelift
  trust twilio twitter u uber uc univ universidad universität université university usa vmware walmart wikimedia wipro yahoo yale yelp zalando zendesk
`);
