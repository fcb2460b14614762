/** The engine's web applications and REST interface: who is calling, and what a refusal looks like there. */
@NullMarked
package org.yanzhen.engine.web;

import org.jspecify.annotations.NullMarked;
