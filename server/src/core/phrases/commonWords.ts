/**
 * The commonest words of titles and given names, lower case: all that tells note files from others, and the first of the
 * long lists that reading has, which hold the rest.
 */
import { type WordSet, wordSet } from './phraseList.js';

/** Words that stand in titles and never in names. */
export const commonTitleWords: WordSet = wordSet(`
  a about access action advanced agile ai all an analysis analytics and api app application applications apps architecture are art at automated azure back backend best better beyond big book bug build business by can cd change changes chapter check ci cli client cloud club code codebase community company complex conference config content control core course css dark data
  database day days deep default demo deploy design dev developer developers devops digital distributed dive docker docs done driven each edge email end engine engineer engineers enterprise event events every example examples experience fast feature features fix fixes for framework free from front frontend full fun function functions future game get git github go good google
  graph group guide hard health high home how html http i id in index info infrastructure inside install intro into introduction is issue issues it java javascript job json key keynote language languages large library life linux list live local log login low machine main management manager map media meeting memory method methods microservices migration mobile mode model models
  modern module modules more my native net network new next no node not notes now object of on one online only open options or our out overview package panel part pattern patterns performance php plan platform platforms play plugin plus point policy post power practice practices pro problem problems process product production program project projects protocol public pull python
  quality quick react real release releases report request requests research resources rest review right road room rule rules run rust safe scale schema school science script sdk search secure security self server service services session set setup share shell simple site skills small smart social software source space speed sql stack start state step story storage stories
  strategy style support system systems table talk talks task team teams tech technical technology terms test testing tests text the theme then things time tips to tool tools top track trust type types ui under unit up update updates usage use user users using ux value version versus video view visual vs war way we web website welcome what when where why windows with without
  work workflow workshop world writing xml year you your zero auf aus bei das der die ein eine für im in ist mit nach neue über und vom zu zur au aux avec dans des du en est et la les pour sur un une con cómo del el en es la las los para por que qué sin sobre su un una y
`);

/** The commonest given names. */
export const commonGivenNames: WordSet = wordSet(`
  aaron adam adrian alan alex alexander alice alison allison amanda amy ana andrea andreas andrew andy anna anne anthony antonio barbara ben benjamin beth bill bob brad brandon brian bruce bryan carl carlos carol caroline chad charles charlie chris christian christina christine christopher claire claudia colin craig cynthia dan dana daniel daniela dave david dean deborah dennis
  diana diane don donald donna doug douglas ed edward elena elijah elizabeth ellen emily emma eric erica erik erin eva evan felix francesco francisco frank fred gabriel gary george glenn grace greg hannah harry heather helen henry holly ian isaac isabel jack jacob jake james jamie jan jane janet jason javier jay jean jeff jeffrey jen jennifer jenny jeremy jerry jesse jessica
  jill jim jimmy joan joanna joe joel johannes john jon jonathan jordan jorge jose joseph josh joshua juan judith judy julia julian julie justin karen karl kate katherine kathleen kathryn katie keith kelly ken kenneth kevin kim kimberly kyle lars laura lauren laurie lee leo leon leonard lewis lisa louis lucas lucy luis luke lynn manuel marc marcus margaret maria marie mario
  mark markus martin mary matt matthew matthias max megan melanie melissa michael michel michelle miguel mike monica nancy naomi natalie nathan neil nicholas nick nicolas nicole nina oliver olivia oscar pablo pamela patricia patrick paul paula pedro peter phil philip philipp rachel ralph raphael ray rebecca renee richard rick rob robert roberto robin roger ron ronald rosa ross
  roy russell ruth ryan sam samantha samuel sandra sara sarah scott sean sebastian sharon shawn simon sofia sophie stefan stephanie stephen steve steven stuart sue susan suzanne sven sylvia tara ted teresa terry thomas tim timothy tina tobias todd tom tomas tony tracy travis tyler valerie vanessa victor victoria vincent walter wayne wendy will william yehuda zach
`);
