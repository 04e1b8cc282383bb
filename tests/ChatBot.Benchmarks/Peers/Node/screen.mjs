// What every peer shows: a text that names what was tapped, and four buttons.
const body = 'A page of a guide says what somebody wants to know, in plain words and not too many of them. '.repeat(6);

export const screen = (address) => ({
  text: `Page ${address}.\n\n${body}`,
  reply_markup: {
    inline_keyboard: [
      [{ text: 'Back', callback_data: 'en/rights' }, { text: 'Home', callback_data: 'en/home' }],
      [{ text: 'Language', callback_data: 'en/languages' }, { text: 'Hide', callback_data: 'en/hidden' }],
    ],
  },
});
