/**
 * How days are written, per language. All languages are understood at once, because a note in one language often
 * carries a day mark in another. Words are lower case and without accents where the language lets people drop them.
 */

/** The day words of one language. */
export interface DayWords {
  /** `Day` in `Day 1`. */
  readonly day: readonly string[];
  /** Numbers in words, from one on; forms of the same number are joined by `|`. */
  readonly ordinals: readonly string[];
  /** Monday to Sunday; long and short forms joined by `|`. */
  readonly weekdays: readonly string[];
  /** January to December; long and short forms joined by `|`. */
  readonly months: readonly string[];
  /** What stands before the day at its end: `END OF DAY 1`. */
  readonly endOf: readonly string[];
}

const english: DayWords = {
  day: ['day'],
  ordinals: ['one|first', 'two|second', 'three|third', 'four|fourth', 'five|fifth', 'six|sixth', 'seven|seventh'],
  weekdays: [
    'monday|mon',
    'tuesday|tues|tue',
    'wednesday|wed',
    'thursday|thurs|thur|thu',
    'friday|fri',
    'saturday|sat',
    'sunday|sun',
  ],
  months: [
    'january|jan',
    'february|feb',
    'march|mar',
    'april|apr',
    'may',
    'june|jun',
    'july|jul',
    'august|aug',
    'september|sept|sep',
    'october|oct',
    'november|nov',
    'december|dec',
  ],
  endOf: ['end of', 'end', 'close of'],
};

const german: DayWords = {
  day: ['tag'],
  ordinals: [
    'eins|erster',
    'zwei|zweiter',
    'drei|dritter',
    'vier|vierter',
    'fünf|fünfter',
    'sechs|sechster',
    'sieben|siebter',
  ],
  weekdays: [
    'montag|mo',
    'dienstag|di',
    'mittwoch|mi',
    'donnerstag|do',
    'freitag|fr',
    'samstag|sonnabend|sa',
    'sonntag|so',
  ],
  months: [
    'januar|jänner|jan',
    'februar|feber|feb',
    'märz|maerz|mär',
    'april|apr',
    'mai',
    'juni|jun',
    'juli|jul',
    'august|aug',
    'september|sept|sep',
    'oktober|okt',
    'november|nov',
    'dezember|dez',
  ],
  endOf: ['ende von', 'ende des', 'ende', 'schluss von'],
};

const french: DayWords = {
  // Longest first: each begins with the last.
  day: ['journée', 'journee', 'jour'],
  ordinals: [
    'un|premier|première',
    'deux|deuxième|second',
    'trois|troisième',
    'quatre|quatrième',
    'cinq|cinquième',
    'six|sixième',
    'sept|septième',
  ],
  weekdays: ['lundi|lun', 'mardi|mar', 'mercredi|mer', 'jeudi|jeu', 'vendredi|ven', 'samedi|sam', 'dimanche|dim'],
  months: [
    'janvier|janv',
    'février|fevrier|févr',
    'mars',
    'avril|avr',
    'mai',
    'juin',
    'juillet|juil',
    'août|aout',
    'septembre|sept',
    'octobre|oct',
    'novembre|nov',
    'décembre|decembre|déc',
  ],
  endOf: ['fin du', 'fin de la', 'fin'],
};

const spanish: DayWords = {
  day: ['día', 'dia', 'jornada'],
  ordinals: [
    'uno|primer|primero|primera',
    'dos|segundo|segunda',
    'tres|tercer|tercero|tercera',
    'cuatro|cuarto',
    'cinco|quinto',
    'seis|sexto',
    'siete|séptimo',
  ],
  weekdays: [
    'lunes|lun',
    'martes',
    'miércoles|miercoles|mié',
    'jueves|jue',
    'viernes|vie',
    'sábado|sabado|sáb',
    'domingo|dom',
  ],
  months: [
    'enero|ene',
    'febrero|feb',
    'marzo',
    'abril|abr',
    'mayo',
    'junio|jun',
    'julio|jul',
    'agosto|ago',
    'septiembre|setiembre|sept',
    'octubre|oct',
    'noviembre|nov',
    'diciembre|dic',
  ],
  endOf: ['fin del', 'fin de la', 'final del', 'fin'],
};

/** Every language written with spaces; Japanese (`1日目`, `5月17日(金)`) has a grammar of its own in the reader. */
export const dayLanguages: readonly DayWords[] = [english, german, french, spanish];

/** Japanese: first to third day in words, and the weekday signs from Monday on. */
export const japaneseDays = {
  ordinals: ['初日', '二日目', '三日目', '四日目'],
  weekdays: '月火水木金土日',
  endOf: ['終了', '終わり', 'おわり'],
} as const;
