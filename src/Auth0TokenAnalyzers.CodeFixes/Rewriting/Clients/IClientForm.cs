namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>How one kind of client gets its tokens by itself.</summary>
internal interface IClientForm
{
    /// <summary>Writes the code that makes the client do so. False when the creation is of another kind, or has something that cannot be kept.</summary>
    bool Write(ClientCreation client, ClientCode code);
}
