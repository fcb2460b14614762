package org.yanzhen.modeling;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param directDeployment whether administrators may deploy at the engine's own doors, such as from a desktop modeler,
 *     without a second one who approves; the gate holds there too
 */
@ConfigurationProperties("yanzhen.modeling")
record ModelingSettings(@DefaultValue("true") boolean directDeployment) {}
