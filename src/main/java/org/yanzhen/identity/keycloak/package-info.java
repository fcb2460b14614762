/** People as Keycloak knows them: logging in and out, bearer tokens, and the copy of its directory. */
@NullMarked
package org.yanzhen.identity.keycloak;

import org.jspecify.annotations.NullMarked;
