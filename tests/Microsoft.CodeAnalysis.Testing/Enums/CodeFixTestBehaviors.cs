using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks of a code fix that a test leaves out.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    /// <summary>All checks run.</summary>
    None = 0,

    /// <summary>Fix-all in a document is not run.</summary>
    SkipFixAllInDocumentCheck = 1,

    /// <summary>Fix-all in a project is not run.</summary>
    SkipFixAllInProjectCheck = 2,

    /// <summary>Fix-all in the solution is not run.</summary>
    SkipFixAllInSolutionCheck = 4,

    /// <summary>Fix-all is not run at all.</summary>
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>Only the first fixable diagnostic is fixed.</summary>
    FixOne = 8,

    /// <summary>A diagnostic may be fixable although it is only reported when the compilation ends.</summary>
    SkipLocalDiagnosticCheck = 16,
}
