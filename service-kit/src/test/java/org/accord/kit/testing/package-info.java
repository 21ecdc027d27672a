/// What the tests of every service use: a real database, and tokens for every role.
@NullMarked
package org.accord.kit.testing;

import org.jspecify.annotations.NullMarked;
