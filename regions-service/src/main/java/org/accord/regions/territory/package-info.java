/// Territories: countries, their divisions, cities and districts.
@NullMarked
package org.accord.regions.territory;

import org.jspecify.annotations.NullMarked;
