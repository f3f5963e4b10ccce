package io.qinggui.lease;

import java.util.Optional;

/**
 * The part of a resource by which one lease can be told to come out of another: addresses, or a
 * circuit. Bandwidth has none; it is only said of it out of which lease it is given.
 */
public sealed interface Share permits Prefix, Share.Circuit, Share.None {

  /** A circuit, by its number. */
  record Circuit(String number) implements Share {}

  /** Nothing that could be compared. */
  record None() implements Share {}

  /** What two have in common; empty when that is nothing. */
  default Optional<Share> and(Share other) {
    return switch (this) {
      case Prefix prefix when other instanceof Prefix another -> prefix.and(another);
      case Circuit circuit when circuit.equals(other) -> Optional.of(circuit);
      case Prefix prefix -> Optional.empty();
      case Circuit circuit -> Optional.empty();
      case None none -> Optional.empty();
    };
  }

  /** Whether everything of the other one is part of this one. */
  default boolean covers(Share other) {
    return switch (this) {
      case Prefix prefix -> other instanceof Prefix another && prefix.contains(another);
      case Circuit circuit -> circuit.equals(other);
      case None none -> none.equals(other);
    };
  }

  /**
   * The share of a resource with this identifier.
   *
   * @throws PrefixException when it should be a prefix and is none
   */
  static Share of(Resource resource, String identifier) {
    return switch (resource) {
      case IP_PREFIX -> Prefix.parse(identifier);
      case CIRCUIT, INTERNATIONAL_CIRCUIT -> new Circuit(identifier);
      case BANDWIDTH -> new None();
    };
  }
}
