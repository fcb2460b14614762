package org.yanzhen.modeling.running;

/**
 * An element of a model at which an instance can stand.
 *
 * @param name its id, if it has none
 * @param kind only what is of one kind can take each other's place
 * @param waiting whether it waits for a time or a message
 * @param several whether several stand there at once, one for each person asked
 */
public record Element(String id, String name, String kind, boolean waiting, boolean several) {}
