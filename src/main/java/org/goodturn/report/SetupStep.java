package org.goodturn.report;

/**
 * One thing that a program needs before its first reward.
 *
 * @param why what it is good for, or what is known of it
 * @param path where it is done
 */
public record SetupStep(String title, String why, String path, boolean isDone) {}
