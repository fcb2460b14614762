package org.yanzhen.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next where the list goes on; nothing at its end */
public record Page<T>(List<T> rows, @Nullable String next) {}
