using Xunit;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
