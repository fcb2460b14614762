/** The inbox agrees with the engine, shows everybody what is theirs, and reads no more than it shows. */
@NullMarked
package org.yanzhen.tasks;

import org.jspecify.annotations.NullMarked;
