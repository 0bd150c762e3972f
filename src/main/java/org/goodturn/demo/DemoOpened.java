package org.goodturn.demo;

/** The demonstration is there and can be used; its past may not have been told to the end. */
public record DemoOpened(Demonstration demonstration) {}
