package io.qinggui.license.noting;

import java.util.Set;

/**
 * What has been noted about an operator.
 *
 * @param eventIds ids of the original events
 */
public record NotedFacts(Set<String> eventIds) {}
