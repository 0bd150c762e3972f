package org.goodturn.replay;

import java.util.List;
import java.util.Map;
import org.goodturn.shared.reason.Finding;

/**
 * What a replay brought about.
 *
 * @param paid the rewards that would have been earned in the period
 * @param verdicts what would have been decided on each event on which history has a reward
 */
record Performance(List<Paid> paid, Map<Long, List<Finding>> verdicts) {}
