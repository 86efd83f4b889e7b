// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice A registered node. `account` is its cold key, its name in every signed object, and owns its money.
struct Node {
    address account;
    /// @dev Signs offers, assignments, receipts, summaries, cheques; sends transactions. Rotatable.
    address signer;
    /// @dev Receives pay.
    address payout;
    /// @dev Ed25519 public key of the node's peer id.
    bytes32 peerKey;
    /// @dev Bit mask: 1 gateway, 2 worker, 4 auditor, 8 storage.
    uint8 roles;
    /// @dev Unix seconds.
    uint64 registeredAt;
    /// @dev 0 while registered.
    uint64 retiredAt;
    string url;
    /// @dev The peer key's signature over the account. Readers verify it: the EVM has no Ed25519.
    bytes peerProof;
}

/// @title Registry of nodes: account → peer key, signing key, address
/// @notice Holds no money. Stake is pledged in the Escrow to a module.
interface INodeRegistry {
    event NodeRegistered(address indexed account, bytes32 indexed peerKey, uint8 roles, string url, bytes peerProof);
    event NodeUpdated(address indexed account, bytes32 indexed peerKey, uint8 roles, string url, bytes peerProof);
    event NodeRetired(address indexed account);
    /// @notice Emitted when a signing key counts from this block on.
    event SignerSet(address indexed account, address indexed signer);
    event PayoutSet(address indexed account, address indexed payout);

    error AlreadyRegistered();
    error NotRegistered();
    error InvalidRoles();
    error InvalidUrl();
    error InvalidPeerKey();
    error InvalidPeerProof();
    error InvalidAccount();
    /// @notice Thrown when a block of which the registry is asked is not past.
    error FutureBlock();

    /// @notice Registers the caller. `signer` and `payout` may be zero: then the account itself.
    function register(
        bytes32 peerKey,
        bytes calldata peerProof,
        uint8 roles,
        string calldata url,
        address signer,
        address payout
    ) external;
    function update(bytes32 peerKey, bytes calldata peerProof, uint8 roles, string calldata url) external;
    /// @notice Only the account itself: a stolen signing key rotates nothing.
    function setSigner(address signer) external;
    function setPayout(address payout) external;
    function retire() external;

    function getNode(address account) external view returns (Node memory);
    /// @notice The signing key now; zero for an account that never registered. It stays after {retire}, for duties that are open.
    function signerOf(address account) external view returns (address);
    /// @notice The signing key as of the end of `blockNumber`, which must be past.
    function signerAt(address account, uint48 blockNumber) external view returns (address);
    /// @notice The account that receives pay: never zero, the account itself if it never registered.
    function payoutOf(address account) external view returns (address);
    /// @notice Roles now; 0 while retired.
    function rolesOf(address account) external view returns (uint8);
    function rolesAt(address account, uint48 blockNumber) external view returns (uint8);
    function nodeCount() external view returns (uint256);
    function nodeAt(uint256 i) external view returns (address);
    /// @notice A page of accounts, for readers.
    function nodesFrom(uint256 start, uint256 limit) external view returns (Node[] memory);
}
