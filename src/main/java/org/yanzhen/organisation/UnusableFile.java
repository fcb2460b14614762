package org.yanzhen.organisation;

import org.jspecify.annotations.Nullable;

/** A file of the organisation that says something impossible; the message names file, line, column and rule. */
public class UnusableFile extends RuntimeException {

    UnusableFile(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
