package io.qinggui.license.notedfact;

import java.util.Set;

/**
 * What has been noted about an operator.
 *
 * @param eventIds ids of the original events
 */
public record AlreadyNoted(Set<String> eventIds) {}
