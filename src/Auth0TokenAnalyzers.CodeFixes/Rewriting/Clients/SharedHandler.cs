using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>
/// Writes a handler that clients share for as long as the process runs: one that opens new connections from time to time, and so learns of changes of the tenant's
/// address, where the framework has it (.NET Core 2.1 and later).
/// </summary>
internal static class SharedHandler
{
    /// <summary>The type's name and its creation; null where the project has no handlers.</summary>
    /// <param name="place">Where it is written.</param>
    /// <param name="code">Names the types.</param>
    public static (string Type, string Creation)? Of(SyntaxNode place, ClientCode code)
    {
        Compilation compilation = code.Model.Compilation;
        if (compilation.GetTypeByMetadataName("System.Net.Http.SocketsHttpHandler") is { DeclaredAccessibility: Accessibility.Public } sockets
            && compilation.GetTypeByMetadataName("System.TimeSpan") is { } time)
        {
            string type = code.Name(place, sockets);
            return (type, $"new {type} {{ PooledConnectionLifetime = {code.Name(place, time)}.FromMinutes(15) }}");
        }
        return compilation.GetTypeByMetadataName("System.Net.Http.HttpClientHandler") is { } plain
            ? (code.Name(place, plain), $"new {code.Name(place, plain)}()")
            : null;
    }
}
