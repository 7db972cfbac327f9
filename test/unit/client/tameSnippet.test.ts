import { expect, test } from 'vitest';
import { tameSnippet } from '../../../client/src/tameSnippet.js';

function check(snippet: string, expected = snippet): void {
  expect(tameSnippet(snippet)).toBe(expected);
}

test('fields, the date and the name of the notes stay', () => {
  check('## ${1:Title} $0 $2 ${3|a,b|} $CURRENT_YEAR ${TM_FILENAME_BASE} ${UUID} the $1st');
});

test('the clipboard, the selection and paths are words', () => {
  check('![](https://x.example/$CLIPBOARD)', '![](https://x.example/\\$CLIPBOARD)');
  check('${TM_SELECTED_TEXT} $TM_FILEPATH $TM_DIRECTORY', '\\${TM_SELECTED_TEXT} \\$TM_FILEPATH \\$TM_DIRECTORY');
  check(
    '$WORKSPACE_FOLDER ${RELATIVE_FILEPATH} $TM_CURRENT_LINE',
    '\\$WORKSPACE_FOLDER \\${RELATIVE_FILEPATH} \\$TM_CURRENT_LINE',
  );
  check('${CLIPBOARD:or this}', '\\${CLIPBOARD:or this}');
});

test('inside of a field, too', () => {
  check('${1:${CLIPBOARD}} ${2:a $WORKSPACE_FOLDER}', '${1:\\${CLIPBOARD}} ${2:a \\$WORKSPACE_FOLDER}');
});

test('no regular expression is run', () => {
  check('${TM_FILENAME/(a+)+$/b/} ${1/(a+)+$/b/g}', '\\${TM_FILENAME/(a+)+$/b/} \\${1/(a+)+$/b/g}');
});

test('what is escaped already stays as it is, and a backslash escapes nothing behind it', () => {
  check('\\$CLIPBOARD \\} a\\\\b');
  check('\\\\$CLIPBOARD', '\\\\\\$CLIPBOARD');
});
