/**
 * What it costs: start, memory, and the latency of what friends wait for, beside what this machine can do at most, in
 * one run. Not part of {@code verify}; the README names the command.
 */
package org.goodturn.benchmark;
