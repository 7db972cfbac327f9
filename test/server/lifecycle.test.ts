import { expect, test } from 'vitest';
import { fullClient, startTestServer } from '../support/languageServer.js';

test('what is announced to a client that can do everything', async () => {
  const server = await startTestServer({ capabilities: fullClient });
  expect(server.initialized).toMatchInlineSnapshot(`
    {
      "capabilities": {
        "codeActionProvider": {
          "codeActionKinds": [
            "quickfix",
            "refactor.rewrite",
            "source.fixAll.conferenceNotes",
          ],
          "resolveProvider": true,
        },
        "codeLensProvider": {},
        "completionProvider": {
          "resolveProvider": false,
          "triggerCharacters": [
            "#",
            " ",
            "/",
          ],
        },
        "definitionProvider": true,
        "diagnosticProvider": {
          "identifier": "conference-notes",
          "interFileDependencies": true,
          "workspaceDiagnostics": false,
        },
        "documentFormattingProvider": true,
        "documentLinkProvider": {},
        "documentSymbolProvider": {
          "label": "Conference Notes",
        },
        "executeCommandProvider": {
          "commands": [
            "conference-notes.addTakeaways",
            "conference-notes.convert",
            "conference-notes.export",
            "conference-notes.insertAbstract",
            "conference-notes.insertMissingTalkLinks",
            "conference-notes.insertSlotLinks",
            "conference-notes.insertTalk",
            "conference-notes.insertTalkLink",
            "conference-notes.jot",
            "conference-notes.linkTimestamps",
            "conference-notes.listConferences",
            "conference-notes.listFollowUps",
            "conference-notes.markRecording",
            "conference-notes.onNow",
            "conference-notes.readTalk",
            "conference-notes.searchTalks",
            "conference-notes.setAttendance",
            "conference-notes.setFollowUp",
            "conference-notes.startNextTalk",
          ],
        },
        "foldingRangeProvider": true,
        "hoverProvider": true,
        "inlayHintProvider": true,
        "positionEncoding": "utf-16",
        "referencesProvider": true,
        "renameProvider": {
          "prepareProvider": true,
        },
        "selectionRangeProvider": true,
        "semanticTokensProvider": {
          "full": true,
          "legend": {
            "tokenModifiers": [],
            "tokenTypes": [
              "talkTime",
              "talkTitle",
              "speaker",
              "dayMark",
              "followUp",
              "attendance",
              "ruler",
            ],
          },
          "range": true,
        },
        "textDocumentSync": {
          "change": 2,
          "openClose": true,
          "save": true,
        },
        "workspace": {
          "workspaceFolders": {
            "changeNotifications": true,
            "supported": true,
          },
        },
        "workspaceSymbolProvider": true,
      },
      "serverInfo": {
        "name": "Conference Notes",
      },
    }
  `);
  await server.stop();
});

test('a client that can do nothing is offered plain forms', async () => {
  const server = await startTestServer({ capabilities: {} });
  const { capabilities } = server.initialized;
  expect(capabilities.diagnosticProvider).toBeUndefined();
  expect(capabilities.renameProvider).toBe(true);
  expect(capabilities.codeActionProvider).toBeUndefined();
  await server.until(() => server.log.some((line) => line.includes('files looked at')));
  expect(server.asked).toEqual([]);
  await server.stop();
});

test('a client that registers at run time is asked to watch files and settings', async () => {
  const server = await startTestServer({ capabilities: fullClient });
  await server.until(() => server.asked.some(({ method }) => method === 'client/registerCapability'));
  expect(server.asked.find(({ method }) => method === 'client/registerCapability')?.params).toMatchInlineSnapshot(`
    {
      "registrations": [
        {
          "id": "conferenceNotes.files",
          "method": "workspace/didChangeWatchedFiles",
          "registerOptions": {
            "watchers": [
              {
                "globPattern": "**/*.{md,markdown,mdown,mkd,txt,text,rst,org}",
              },
              {
                "globPattern": "**/*.{png,jpg,jpeg,jpe,gif,svg,webp,avif,bmp,heic,heif,tif,tiff,PNG,JPG,JPEG,JPE,GIF,SVG,WEBP,AVIF,BMP,HEIC,HEIF,TIF,TIFF}",
              },
              {
                "globPattern": "**/.conference-notes/*.schedule.json",
              },
            ],
          },
        },
        {
          "id": "conferenceNotes.settings",
          "method": "workspace/didChangeConfiguration",
          "registerOptions": {
            "section": "conferenceNotes",
          },
        },
      ],
    }
  `);
  await server.stop();
});

test.each([
  ['textDocument/documentSymbol', []],
  ['textDocument/foldingRange', []],
  ['textDocument/documentLink', []],
  ['textDocument/codeLens', []],
  ['textDocument/semanticTokens/full', { data: [] }],
  ['textDocument/formatting', []],
  ['textDocument/hover', null],
  ['textDocument/definition', []],
  ['textDocument/completion', { isIncomplete: false, items: [] }],
  ['textDocument/prepareRename', null],
  ['conferenceNotes/status', null],
  ['conferenceNotes/talkCard', null],
])('%s of a document that is not open', async (method, expected) => {
  const server = await startTestServer();
  const uri = 'file:///world/unknown.md';
  const position = { line: 0, character: 0 };
  const params = { textDocument: { uri }, uri, position, line: 0, options: { tabSize: 2, insertSpaces: true } };
  expect(await server.request(method, params)).toEqual(expected);
  await server.stop();
});

test('initialization options of another program are as if they were not there', async () => {
  const server = await startTestServer({ initializationOptions: { timeZone: 7, l10n: 'de', docsUri: [] } });
  expect(server.initialized.serverInfo).toEqual({ name: 'Conference Notes' });
  await server.stop();
});

test('a request that nobody knows fails, and the server lives', async () => {
  const server = await startTestServer();
  await expect(server.request('conferenceNotes/unknown', {})).rejects.toThrow();
  expect(await server.request('conferenceNotes/conferences', {})).toHaveProperty('conferences');
  await server.stop();
});
