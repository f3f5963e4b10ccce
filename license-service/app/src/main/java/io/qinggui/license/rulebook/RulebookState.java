package io.qinggui.license.rulebook;

import io.qinggui.license.language.RulebookAmended;
import java.util.Map;

/**
 * The rulebook as far as it decides what may be added to it.
 *
 * @param amendments by their id
 */
public record RulebookState(Map<String, RulebookAmended> amendments) {}
