import http from 'node:http';
import { Telegraf } from 'telegraf';
import { screen } from './screen.mjs';

const { TOKEN, API_ROOT, WEBHOOK_PORT, WEBHOOK_SECRET } = process.env;

// Telegraf keeps its connections open over https, as it does with Telegram, but for an address that begins with "http://" it takes
// its agent away, and each request connects anew. Written like this it keeps them here too.
const bot = new Telegraf(TOKEN, {
  telegram: { apiRoot: API_ROOT.replace('http:', 'HTTP:'), agent: new http.Agent({ keepAlive: true }) },
});

bot.on('callback_query', (ctx) => {
  const { text, reply_markup } = screen(ctx.callbackQuery.data);
  return Promise.all([ctx.answerCbQuery(), ctx.editMessageText(text, { reply_markup })]);
});

const webhook = WEBHOOK_PORT && {
  domain: 'https://bot.example.org', path: '/telegram', host: '127.0.0.1', port: Number(WEBHOOK_PORT), secretToken: WEBHOOK_SECRET,
};
await bot.launch(webhook ? { webhook } : {});
