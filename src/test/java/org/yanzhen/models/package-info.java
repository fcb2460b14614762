/** The models, decisions and forms that ship, read as files: no engine, no database. */
@NullMarked
package org.yanzhen.models;

import org.jspecify.annotations.NullMarked;
