/** The competition, for pages and scripts, and its public notices. */
@NullMarked
package org.yanzhen.competitions.web;

import org.jspecify.annotations.NullMarked;
