/** Headings that are no talks, in all languages: parts of a talk, groups of talks, and sections beside the talks. */
import { phraseList } from './phraseList.js';

/** Sub-headings that people put under every talk. Whole titles, lower case, without a closing colon. */
export const partTitles: readonly string[] = phraseList(`
  abstract | summary | description | overview | notes | my notes | session notes | talk notes | topics | topic
  techniques | takeaways | key takeaways | takeaway | main takeaways | major takeaways | key learning / takeaways
  key learnings | key learning | learnings | key points | main points | highlights | action items | actions
  next steps | todo | todos | to do | to-do | follow-up | follow ups | follow-ups | questions | q&a | q & a
  questions and answers | q&a session | resources | references | further reading | reading list | links
  slides | video | recording | code | examples | example | demo | conclusion | conclusions | introduction
  intro | background | motivation | agenda | outline | presenter | presenters | speaker | speakers | author | authors | panel
  panelists | about the speaker | bio | thoughts | my thoughts | opinion | discussion | context | goals
  epilogue | misc | tl;dr | tldr | comments | feedback | ideas | quotes | tools | problems | the problem
  problem | solution | solutions | results | tips | implications | recommendations | announcements
  final thoughts | lessons | lessons learned | zusammenfassung | beschreibung | notizen | mitschrift | fragen
  fragen und antworten | quellen | literatur | folien | fazit | einleitung | einführung | überblick | referent
  referenten | aufgaben | offene fragen | gedanken | ausblick | erkenntnisse | nächste schritte | résumé
  mes notes | questions-réponses | ressources | références | liens | diapositives
  intervenant | intervenants | à retenir | points clés | à faire | remarques | resumen
  descripción | notas | mis notas | preguntas | preguntas y respuestas | recursos | referencias | enlaces
  diapositivas | conclusión | conclusiones | introducción | ponente | ponentes | puntos clave | ideas clave
  tareas | pendientes | 概要 | 要約 | メモ | ノート | 質問 | 質疑応答 | 参考 | 参考資料 | 参考文献 | リンク | スライド | まとめ | 結論 | 感想 | 所感
  登壇者 | 発表者 | はじめに | おわりに | 背景 | 課題 | アジェンダ
`);

/** Sections of a note file that stand beside the talks. Whole titles, lower case. */
export const asideTitles: readonly string[] = phraseList(`
  general | general notes | general information | information | info | about | about the conference
  about the event | useful links | other links | more links | resources | other resources | more resources
  additional resources | table of contents | contents | toc | index | introduction | intro | preface | foreword
  livestream | live stream | recordings | videos | video recordings | photos | pictures | photo gallery | gallery
  job board | jobs | questions for the conference | conversations | to check out | to investigate | to learn
  reading list | books | book list | tools | action items | next steps | schedule | agenda | program | programme
  timetable | venue | location | travel | logistics | sponsors | vendors | exhibitors | people | people met
  contacts | attendees | participants | summary | impressions | conclusion | conclusions | takeaways
  key takeaways | main takeaways | highlights | my highlights | overview | misc | miscellaneous | other
  other notes | other talks | other sessions | more talks | other write-ups | write-ups | to be continued
  announcements | announcement | news | acknowledgements | acknowledgments | thanks | credits | license | licence
  disclaimer | legend | key | glossary | references | feedback | quotes | tweets | swag | wifi | wi-fi | food
  lunch | before the conference | after the conference | final thoughts | closing thoughts | final notes
  biggest takeaways | reflections | learnings | lessons learned | ideas | allgemein | allgemeines | inhalt
  inhaltsverzeichnis | einleitung | vorwort | fotos | bilder | stellenangebote | gespräche | zusammenfassung
  fazit | sonstiges | verschiedenes | danksagung | dank | programm | zeitplan | anreise | ort | teilnehmer
  aufgaben | eindrücke | weitere vorträge | andere vorträge | fortsetzung folgt | général | généralités | liens
  liens utiles | table des matières | sommaire | offres d’emploi
  divers | remerciements | horaire | lieu | a voir | autres conférences
  à suivre | enlaces | índice | contenido | introducción | empleo | conversaciones
  conclusión | conclusiones | varios | otros | agradecimientos | programa | horario | lugar | participantes
  resumen | otras charlas | más charlas | continuará | impresiones | 一般 | 備考 | リンク | 目次 | はじめに | 写真 | その他 | 雑談
  前夜祭 | まとめ | 感想 | 全体の感想 | 参考 | 参考リンク | 謝辞 | スケジュール | プログラム | 会場 | 参加者 | おわりに
`);

/** Titles of sections whose every bullet is something that the writer means to do, beside the labels that say so. Lower case. */
export const taskTitle =
  /^(?:to google|(?:things|stuff) to (?:check|look|read|learn|google|try|research)\b.*|follow[- ]?ups|todos|a faire|à regarder|pendientes|nachschlagen|調べること)$/u;

/** Starts of such titles (`Informally...`, `Things to check out`). Lower case. */
export const asideStarts: readonly string[] = phraseList(`
  informal | things to | people i | notes on | links | my impressions | overall | other things | related | random
  hallway | pre questions | pre-conference | see you | bis zum nächsten
`);

/** Announcements of another event: anywhere in the title. Lower case. */
export const announcementWords: readonly string[] = phraseList(`
  next year | save the date | nächstes jahr | année prochaine | próximo año | 来年 | 次回
`);

/**
 * Headings that only group talks: whole titles, or starts followed by a number, a dash, a colon or nothing
 * (`Sessions 1 - 2`, `Keynotes - part 1`, `Parallel Track 1 - Workflow`). Lower case.
 */
export const groupWords: readonly string[] = phraseList(`
  talks | keynotes | sessions | session | parallel session | parallel sessions | breakout sessions
  breakout session | breakouts | track | tracks | parallel track | parallel tracks | workshops | tutorials
  presentations | live presentations | posters | poster session | plenary | plenaries | panels | morning
  afternoon | evening | morning session | morning sessions | afternoon session | afternoon sessions | block
  slot | part | room | stage | main stage | main track | main room | short talks | long talks | regular talks
  invited talks | sponsor talks | talk notes | session notes | sessions attended | talks attended | notes
  conference notes | unconference | unconference sessions | birds of a feather | vorträge | sitzungen
  sitzung | vormittag | nachmittag | abend | raum | saal | blöcke | notizen | conférences
  exposés | ateliers | matin | matinée | après-midi | soir | salle | présentations | charlas
  ponencias | sesiones | sesión | talleres | mañana | tarde | noche | sala | presentaciones | notas | 発表 | 講演
  セッション | トーク | 当日 | 午前 | 午後 | 会場 | トラック
`);
