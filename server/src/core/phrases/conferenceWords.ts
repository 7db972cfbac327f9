/** Words for events in all languages, and words for notes that a title may carry beside the event's name. */
import { phraseList } from './phraseList.js';

/** Whole words, lower case. */
export const conferenceWords: readonly string[] = phraseList(`
  conference | conf | con | summit | camp | barcamp | bootcamp | symposium | convention | congress | meetup | meet-up | festival | fest | expo | webinar | webinars | forum | unconference | hackathon | retreat | colloquium | developer days | dev days | open days | annual meeting | days | fosdem | wwdc | user group | connect
  konferenz | tagung | kongress | messe | treffen | tage | fachtagung | usergroup | camp
  conférence | congrès | colloque | journée | journées | rencontres | salon
  conferencia | congreso | jornada | jornadas | encuentro | simposio
`);

/** Endings of event names in one word (`DjangoCon`, `CocoaConf`), with their case. */
export const conferenceEndings: readonly string[] = phraseList(
  `Con | CON | Conf | CONF | conf | Fest | Camp | Days | Day | Summit | Meetup | World | Expo | Cascades | Vember`,
);

/** Words for the notes themselves. Lower case. */
export const notesWords: readonly string[] = phraseList(`
  notes | note | links | talk links | summary | recap | report | highlights | takeaways | minutes
  notizen | mitschrift | mitschriften | zusammenfassung | bericht
  notes | compte rendu | résumé
  notas | apuntes | resumen
  メモ | ノート | 参加メモ | レポート | まとめ
`);
