using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>Tests that look at the whole process, its heap for example, run while no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
