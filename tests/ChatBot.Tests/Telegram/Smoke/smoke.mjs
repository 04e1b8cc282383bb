// One conversation between the real program and telegram-test-api, a Bot API server that nobody of this project wrote.
// It is no judge: it ignores offsets and time-outs, answers edits with null and has no deleteMessages. Run:
//   NODE_PATH=node_modules node smoke.mjs CHATBOT_DLL DIALOGS
import { createRequire } from 'node:module';
import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import assert from 'node:assert/strict';

const TelegramServer = createRequire(`${process.env.NODE_PATH ?? 'node_modules'}/x.js`)('telegram-test-api');
const [program, dialogs] = process.argv.slice(2);
const token = '4242:smoke-token-for-tests-alone-012345';
const port = 9000 + (process.pid % 1000);

const server = new TelegramServer({ port, host: '127.0.0.1' });
await server.start();
const client = server.getClient(token, { chatId: 77, userId: 77, timeout: 20000 });
const bot = spawn('dotnet', [program], {
  env: {
    ...process.env, Telegram__Token: token, Telegram__ApiRoot: `http://127.0.0.1:${port}`,
    Dialogs__Folders: dialogs, Web__Urls: 'http://127.0.0.1:0',
  },
  stdio: 'inherit',
});

const screen = () => server.storage.botMessages.at(-1);
async function until(condition, what) {
  for (let i = 0; i < 300; i++, await delay(100)) if (screen() && condition(screen())) return;
  throw new Error(`never came: ${what}`);
}
async function tap(data) {
  const message = { message_id: screen().messageId, date: Math.floor(Date.now() / 1000), chat: { id: 77, type: 'private' } };
  await client.sendCallback(client.makeCallbackQuery(data, { message }));
}

try {
  await client.sendCommand(client.makeCommand('/start'));
  await until((sent) => sent.message.reply_markup.inline_keyboard.length > 3, 'the start');
  const first = screen().message.text;
  await tap('en/definitions/refugee');
  await until((sent) => sent.message.text !== first && sent.message.text.includes('?'), 'the definition');
  assert.equal(server.storage.botMessages.length, 1, 'a tap edits the one screen');
  await client.sendMessage(client.makeMessage('what is a refugee'));
  await until(() => server.storage.botMessages.length === 2, 'the answer');
  console.log('smoke: a start, a tap and a question were answered');
} finally {
  bot.kill('SIGTERM');
  await new Promise((resolve) => bot.once('exit', resolve));
  await server.stop();
}
