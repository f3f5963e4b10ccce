/**
 * Service reports: since when an operator has really been running a service in a province. They
 * come from the administrations' surveys (二(一)1) and from the operators; the catalogue grace
 * (二(一)2) asks for them. There is one for each service and province.
 */
@NullMarked
package io.qinggui.operator.servicereport;

import org.jspecify.annotations.NullMarked;
