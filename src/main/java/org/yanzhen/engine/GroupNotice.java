package org.yanzhen.engine;

/** A model says something to everybody in a group. */
public record GroupNotice(String group, String message) {}
