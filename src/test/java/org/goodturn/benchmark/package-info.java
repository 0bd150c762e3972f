/**
 * What it costs: start, memory, the latency of what friends wait for, and how many events are taken and decided, beside
 * what this machine can do at most, in one run. Not part of {@code verify}; src/docs/running.md names the command.
 */
package org.goodturn.benchmark;
