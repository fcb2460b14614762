package org.yanzhen.identity;

import org.yanzhen.shared.UserId;

/** Somebody has tried wrong passwords with this person's name, many times, from where the person never logged in. */
public record LogInsFailed(UserId person) {}
