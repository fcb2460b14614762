package org.yanzhen.engine;

/** Models were deployed, on this node; said before the transaction that deploys them commits. */
public record ModelsDeployed() {}
