/** The database loses no character and no update, and our SQL is that of MySQL as much as of MariaDB. */
@NullMarked
package org.yanzhen.database;

import org.jspecify.annotations.NullMarked;
