/** The sources are loaded before any test lists its cases: what they do on loading is told apart from what tests do. */
import '../../src/assess/assessment';
import '../../src/assess/plan';
import '../../src/check/check';
import '../../src/check/claims';
import '../../src/check/cross';
import '../../src/check/memory';
import '../../src/check/plan';
import '../../src/check/report';
import '../../src/forms/build';
import '../../src/forms/read';
