package io.qinggui.standalone.imports;

import java.util.List;

/**
 * A column of an import file, named as the JSON field that it fills.
 *
 * @param name the field, behind a prefix where it is not the body's own
 * @param required whether the header must have it; a cell may be empty all the same
 * @param place where the field stands
 */
record Column(String name, Shape shape, boolean required, Place place) {

  static final String REPLACEMENT = "replacement.";
  static final String GRANT = "grant.";
  static final String EVALUATION = "evaluation.";
  static final String OPERATOR = "operator.";
  static final String OPERATOR_NAME = OPERATOR + "name";
  static final String OPERATOR_PROVINCE = OPERATOR + "province";

  /** What a license has to say of its operator for that to be registered. */
  static final List<String> OPERATOR_FIELDS =
      List.of(OPERATOR_NAME, OPERATOR + "kind", OPERATOR_PROVINCE);

  /** How a cell becomes JSON. What does not fit goes out as text, for the service to refuse. */
  enum Shape {
    TEXT,
    /** Several values, separated by {@code ;}. */
    LIST,
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG
  }

  /** Where in the request a field stands. */
  enum Place {
    BODY,
    /** In one of {@code grants}, of which each line has one. */
    GRANT,
    /** In an evaluation of the applicant, of which each line may have one. */
    EVALUATION,
    /** Nowhere: by it a fact is found. */
    SEARCH,
    /** Nowhere: by it the operator of a license is registered when it is not. */
    REGISTRATION,
    /** In the {@code replacement} of a correction. */
    REPLACEMENT,
    /** In an object of the body, which stands before the dot. */
    WITHIN,
    /** In one element of a list, which stands before the dot; of those each line may have one. */
    LISTED
  }

  static Column must(String name) {
    return new Column(name, Shape.TEXT, true, Place.BODY);
  }

  static Column may(String name) {
    return new Column(name, Shape.TEXT, false, Place.BODY);
  }

  Column as(Shape other) {
    return new Column(name, other, required, place);
  }

  Column ofGrant() {
    return new Column(name, shape, required, Place.GRANT);
  }

  boolean isOfGrant() {
    return place == Place.GRANT;
  }

  /** Whether each of several lines that become one request has its own. */
  boolean isOfLine() {
    return isOfGrant() || place == Place.EVALUATION || place == Place.LISTED;
  }

  /** The same in the object that stands before the dot. */
  Column within() {
    return new Column(name, shape, required, Place.WITHIN);
  }

  /** The same in an element of the list that stands before the dot. */
  Column listed() {
    return new Column(name, shape, required, Place.LISTED);
  }

  static Column ofEvaluation(String field) {
    return new Column(EVALUATION + field, Shape.TEXT, false, Place.EVALUATION);
  }

  /** The column of a license that says something of its operator. */
  static Column ofOperator(String name) {
    return new Column(name, Shape.TEXT, false, Place.REGISTRATION);
  }

  static Column toFind(String name) {
    return new Column(name, Shape.TEXT, false, Place.SEARCH);
  }

  /** The column of a correction that fills the same field of what takes the place. */
  static Column ofReplacement(String field, Shape shape) {
    return new Column(REPLACEMENT + field, shape, false, Place.REPLACEMENT);
  }

  /** What stands before the dot. */
  String owner() {
    return name.substring(0, Math.max(0, name.indexOf('.')));
  }

  /** The name in JSON. */
  String field() {
    return name.substring(name.indexOf('.') + 1);
  }
}
