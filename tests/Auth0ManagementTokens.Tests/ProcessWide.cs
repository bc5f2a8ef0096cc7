using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>Tests that look at, or change, something the whole process shares run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessWide
{
    public const string Name = "Process-wide";
}
