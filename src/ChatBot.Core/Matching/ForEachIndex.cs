namespace ChatBot.Matching;

/// <summary>
/// How work that falls into equal parts is done: the core starts no threads, so whoever calls it says how many parts go on at once.
/// </summary>
/// <param name="count">How many parts there are.</param>
/// <param name="part">Does one, by its number from 0 on; safe to call at once for several, in any order.</param>
public delegate void ForEachIndex(int count, Action<int> part);
