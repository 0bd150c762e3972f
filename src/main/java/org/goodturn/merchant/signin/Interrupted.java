package org.goodturn.merchant.signin;

import java.util.List;
import java.util.Map;

/**
 * A form that waits until whoever sent it has shown that it is they.
 *
 * @param path where it goes
 * @param fields what was typed, by name
 */
public record Interrupted(String path, Map<String, List<String>> fields) {}
