package org.goodturn.theme.merge;

/** Why a text can't be used, for a machine and for the person who wrote it. */
public record MergeProblem(String code, String sentence) {}
