package org.yanzhen.competitions;

import org.yanzhen.shared.UserId;

/**
 * The office asks an expert to get on with it.
 *
 * @param title of the round
 * @param left how many applications still wait for a score
 */
public record ExpertReminded(RoundId round, String title, UserId expert, int left) {}
