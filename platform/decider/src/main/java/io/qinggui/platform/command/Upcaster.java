package io.qinggui.platform.command;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the stored form of an event type from one version to the next. Stored bytes are never
 * rewritten; this runs whenever an old event is read.
 *
 * @param type stable type name without version
 * @param fromVersion the version that it understands; the result is of version {@code fromVersion +
 *     1}
 * @param change the older form to the newer one; it may change the node that it is given
 */
public record Upcaster(String type, int fromVersion, UnaryOperator<ObjectNode> change) {}
