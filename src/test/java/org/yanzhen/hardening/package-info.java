/** What strangers, guessers, full disks and broken lines get from the application. */
@NullMarked
package org.yanzhen.hardening;

import org.jspecify.annotations.NullMarked;
