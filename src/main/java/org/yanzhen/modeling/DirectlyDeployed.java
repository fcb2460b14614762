package org.yanzhen.modeling;

/**
 * Somebody deploys at one of the engine's own doors, such as from a desktop modeler, and nobody approved it.
 *
 * @param deployment its id in the engine
 * @param note the deployment's name
 * @param by user id
 */
record DirectlyDeployed(Bundle content, String deployment, String note, String by) {}
