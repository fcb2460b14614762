/** What a {@code .form} asks for, and whether an answer is one: the same rules the form shows in the browser. */
@NamedInterface("forms")
@NullMarked
package org.yanzhen.engine.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
