/// The forms in which all rows of a list go out, each row as soon as it is read: tables for people,
/// and the formats of SDMX 3.0 that statistical offices exchange.
@NullMarked
package org.accord.kit.format;

import org.jspecify.annotations.NullMarked;
