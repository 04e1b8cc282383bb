import { run, sequentialize } from '@grammyjs/runner';
import { Bot } from 'grammy';
import { screen } from './screen.mjs';

const { TOKEN, API_ROOT } = process.env;
const bot = new Bot(TOKEN, { client: { apiRoot: API_ROOT } });

// Updates of one chat one after another, different chats side by side: as the runner's own documentation has it.
bot.use(sequentialize((ctx) => String(ctx.chat?.id)));
bot.on('callback_query:data', (ctx) => {
  const { text, reply_markup } = screen(ctx.callbackQuery.data);
  return Promise.all([ctx.answerCallbackQuery(), ctx.editMessageText(text, { reply_markup })]);
});

await bot.api.deleteWebhook();
run(bot);
