-- One session of a person in Neovim: opens notes, looks, fixes, renames. Its findings are written as JSON.
-- Environment: NOTES_SERVER (JSON list, the server's command), NOTES_FILE, NOTES_ROOT, NOTES_RESULT.
local found = {}

local function finish()
  local file = assert(io.open(vim.env.NOTES_RESULT, 'w'))
  file:write(vim.fn.json_encode(found))
  file:close()
  vim.cmd('qa!')
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000)
  for _, answer in pairs(answers or {}) do
    if answer.error then
      error(method .. ': ' .. vim.inspect(answer.error))
    end
    return answer.result
  end
  error(method .. ': no answer')
end

local function params_at(line, character)
  return { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = character } }
end

local function line_of(text)
  for index, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    if line:find(text, 1, true) then
      return index - 1
    end
  end
  error('no line with ' .. text)
end

local function apply(edit)
  local client = vim.lsp.get_active_clients()[1]
  vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding)
end

local function run_command(name, argument)
  return ask('workspace/executeCommand', { command = 'conference-notes.' .. name, arguments = { argument } })
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.NOTES_FILE))
  vim.bo.filetype = 'markdown'
  local id = vim.lsp.start_client({
    name = 'conference-notes',
    cmd = vim.fn.json_decode(vim.env.NOTES_SERVER),
    root_dir = vim.env.NOTES_ROOT,
  })
  vim.lsp.buf_attach_client(0, id)
  -- Neovim 0.7 does not pull: the server has to push.
  vim.wait(20000, function()
    return #vim.diagnostic.get(0) > 0
  end, 50)
  found.diagnostics = vim.tbl_map(function(each)
    return { line = each.lnum, code = each.code or (each.user_data and each.user_data.lsp.code), message = each.message }
  end, vim.diagnostic.get(0))

  local symbols = ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })
  found.symbols = vim.tbl_map(function(item)
    return item.text
  end, vim.lsp.util.symbols_to_items(symbols, 0))

  local hover = ask('textDocument/hover', params_at(line_of('TDES7L'), 10))
  found.hover = vim.lsp.util.convert_input_to_markdown_lines(hover.contents)

  local line = line_of('2560')
  local range = { start = { line = line, character = 0 }, ['end'] = { line = line, character = 8 } }
  local diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, line)
  local actions = ask('textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = range,
    context = { diagnostics = diagnostics },
  })
  found.actions = vim.tbl_map(function(action)
    return action.title
  end, actions)

  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', '### ' })
  local last = vim.api.nvim_buf_line_count(0) - 1
  local completion = ask('textDocument/completion', params_at(last, 4))
  found.completions = vim.tbl_map(function(item)
    return item.label
  end, completion.items or completion)

  local header = line_of('Speaker: Priya Nair')
  local rename = params_at(header, 12)
  rename.newName = 'Priya K. Nair'
  apply(ask('textDocument/rename', rename))
  found.renamed = vim.api.nvim_buf_get_lines(0, header, header + 1, false)[1]

  local actions_for_talk = ask('textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = { start = { line = line_of('Maps That Forget'), character = 5 }, ['end'] = { line = line_of('Maps That Forget'), character = 5 } },
    context = { diagnostics = {} },
  })
  for _, action in ipairs(actions_for_talk) do
    if action.title:find('abstract') then
      local resolved = action.edit and action or ask('codeAction/resolve', action)
      apply(resolved.edit)
    end
  end
  found.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')

  local report = run_command('export', { target = 'markdown', uris = { vim.uri_from_bufnr(0) } })
  found.report = report.text
  local follow_up = line_of('look up the tide of 1953')
  found.ticked = run_command('setFollowUp', { uri = vim.uri_from_bufnr(0), line = follow_up })
  found.follow_up = vim.api.nvim_buf_get_lines(0, follow_up, follow_up + 1, false)[1]
  local save = vim.uri_from_fname(vim.env.NOTES_ROOT .. '/follow-ups.md')
  run_command('export', { target = 'follow-ups', uris = { vim.uri_from_bufnr(0) }, save = save })
  local saved = vim.uri_to_bufnr(save)
  found.saved = table.concat(vim.api.nvim_buf_get_lines(saved, 0, -1, false), '\n')

  vim.lsp.stop_client(id)
  found.stopped = vim.wait(10000, function()
    return vim.lsp.client_is_stopped(id)
  end, 50)
end

local ok, message = xpcall(run, debug.traceback)
if not ok then
  found.error = message
end
finish()
