/** Attachments: what is accepted, where the content lies, and who may read it. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "limits"})
@NullMarked
package org.yanzhen.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
