package org.goodturn.shared.web;

import io.quarkus.qute.TemplateData;

/** One of the things that a select offers. */
@TemplateData
public record Option(String value, String label) {}
