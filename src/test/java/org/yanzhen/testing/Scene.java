package org.yanzhen.testing;

/** To come. */
public class Scene {}
